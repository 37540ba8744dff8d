"""How a council's site looks: templates, stylesheets and the wording around the pages. Knows no model."""
