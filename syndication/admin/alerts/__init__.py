"""The screens on which alerts are written, previewed, ended and looked up."""
