"""Typefaces are those that themes has, files included: no choices in the database."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("syndication", "0003_address_template")]

    operations = [
        migrations.AlterField("branding", "font", models.CharField(default="sans", max_length=20)),
    ]
