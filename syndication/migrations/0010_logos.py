"""Logos are each council's own and checked; they were pictures of the shared library, and have to be uploaded again."""

import django.db.models.deletion
from django.db import migrations, models

LOGO = dict(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="syndication.logo")


class Migration(migrations.Migration):
    dependencies = [("syndication", "0009_search_names")]

    operations = [
        migrations.CreateModel(
            name="Logo",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=32)),
                ("kind", models.CharField(max_length=4)),
                ("content", models.BinaryField()),
                ("width", models.PositiveSmallIntegerField(help_text="In CSS pixels; pictures have twice as many.")),
                ("height", models.PositiveSmallIntegerField()),
                (
                    "council",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="logos", to="syndication.council"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("council", "digest"), name="one_logo_per_digest")],
            },
        ),
        migrations.RemoveField("branding", "logo"),
        migrations.AddField("branding", "logo", models.ForeignKey(**LOGO)),
        migrations.AddField("branding", "logo_dark", models.ForeignKey(**LOGO)),
    ]
