"""The two layouts of the one theme become two themes, which are folders: no choices in the database."""

from django.db import migrations, models

THEMES = {"band": "civic", "masthead": "gazette"}


def rename(apps, names):
    branding = apps.get_model("syndication", "Branding").objects
    for old, new in names.items():
        branding.filter(theme=old).update(theme=new)


def to_themes(apps, schema_editor):
    rename(apps, THEMES)


def to_layouts(apps, schema_editor):
    rename(apps, {theme: layout for layout, theme in THEMES.items()})


class Migration(migrations.Migration):
    dependencies = [("syndication", "0001_initial")]

    operations = [
        migrations.RenameField("branding", "layout", "theme"),
        migrations.AlterField(
            "branding",
            "theme",
            models.CharField(default="civic", max_length=40),
        ),
        migrations.RunPython(to_themes, to_layouts),
    ]
