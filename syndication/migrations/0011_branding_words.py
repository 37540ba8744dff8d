"""What a council says around its pages: emergency number, accounts elsewhere, links and sentences of its own."""

import django.core.validators
from django.db import migrations, models

PHONE = django.core.validators.RegexValidator("^[0-9+() -]*$", "Write a telephone number in digits and spaces.")
NEW = {
    "emergency_phone": models.CharField(
        blank=True,
        max_length=30,
        validators=[PHONE],
        help_text="For when you are closed. In the footer and on the contact page.",
    ),
    "emergency_label_en": models.CharField(
        blank=True, max_length=60, help_text="What it is for. Empty: “Out of hours”."
    ),
    "emergency_label_cy": models.CharField("emergency label in Welsh", blank=True, max_length=60),
    "short_name_cy": models.CharField("short name in Welsh", blank=True, max_length=60),
    "social": models.JSONField(blank=True, default=list),
    "footer_links": models.JSONField(blank=True, default=list),
    "words": models.JSONField(blank=True, default=dict),
}
SHORT_NAME = models.CharField(
    blank=True, max_length=60, help_text="The part of the name that the header shows large."
)


class Migration(migrations.Migration):
    dependencies = [("syndication", "0010_logos")]

    operations = [
        *(migrations.AddField("branding", name, field) for name, field in NEW.items()),
        migrations.AlterField("branding", "short_name", SHORT_NAME),
    ]
