"""The screens on which a council gets its look: colours, logo, words, with a preview and a contrast check."""
