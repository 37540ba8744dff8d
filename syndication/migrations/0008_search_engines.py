"""The full-text index beside the table of search entries, in the words of each database."""

from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE syndication_searchindex USING fts5("
    "title, keywords, summary, headings, body, facts, "
    "content='syndication_searchentry', content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER syndication_searchentry_added AFTER INSERT ON syndication_searchentry BEGIN "
    "INSERT INTO syndication_searchindex(rowid, title, keywords, summary, headings, body, facts) "
    "VALUES (new.id, new.title, new.keywords, new.summary, new.headings, new.body, new.facts); END",
    "CREATE TRIGGER syndication_searchentry_removed AFTER DELETE ON syndication_searchentry BEGIN "
    "INSERT INTO syndication_searchindex"
    "(syndication_searchindex, rowid, title, keywords, summary, headings, body, facts) "
    "VALUES ('delete', old.id, old.title, old.keywords, old.summary, old.headings, old.body, old.facts); END",
    "CREATE TRIGGER syndication_searchentry_changed AFTER UPDATE ON syndication_searchentry BEGIN "
    "INSERT INTO syndication_searchindex"
    "(syndication_searchindex, rowid, title, keywords, summary, headings, body, facts) "
    "VALUES ('delete', old.id, old.title, old.keywords, old.summary, old.headings, old.body, old.facts); "
    "INSERT INTO syndication_searchindex(rowid, title, keywords, summary, headings, body, facts) "
    "VALUES (new.id, new.title, new.keywords, new.summary, new.headings, new.body, new.facts); END",
)
NO_SQLITE = (
    "DROP TRIGGER syndication_searchentry_added",
    "DROP TRIGGER syndication_searchentry_removed",
    "DROP TRIGGER syndication_searchentry_changed",
    "DROP TABLE syndication_searchindex",
)
POSTGRESQL = (
    "ALTER TABLE syndication_searchentry ADD COLUMN words tsvector GENERATED ALWAYS AS ("
    "setweight(to_tsvector('simple'::regconfig, title), 'A') || "
    "setweight(to_tsvector('simple'::regconfig, keywords), 'B') || "
    "setweight(to_tsvector('simple'::regconfig, summary || ' ' || headings), 'C') || "
    "setweight(to_tsvector('simple'::regconfig, body || ' ' || facts), 'D')) STORED",
    "CREATE INDEX search_words ON syndication_searchentry USING GIN (words)",
)
NO_POSTGRESQL = ("ALTER TABLE syndication_searchentry DROP COLUMN words",)


def make(apps, schema_editor):
    _run(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def drop(apps, schema_editor):
    _run(schema_editor, {"sqlite": NO_SQLITE, "postgresql": NO_POSTGRESQL})


def _run(schema_editor, statements):
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("syndication", "0007_search")]

    operations = [migrations.RunPython(make, drop)]
