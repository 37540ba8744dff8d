"""The HTML of each block: semantic, readable without colour or script, one for every theme. Plain Python.

`render_block` gives *token HTML*: facts stay `{{uuid|format}}`, references stay `ref:page/uuid` in href and
src, and an element that must vanish where a fact is missing carries `data-only="fact-uuid"`. A block's own
title is an h2 (the page's title is the h1), titles inside it are h3.

Class names, for themes to style:

    callout    div; callout__title
    warning    div; warning__label (the word Warning), warning__text
    legal      div; legal__label, legal__source
    action     p, with action--report | --apply | --pay | --check; action__link, action__note (p after it)
    steps      ol, after h2.steps__title; steps__item, steps__heading
    fees       table; fees__caption
    contact    div; contact__title, contact__list (dl), contact__row with
               --phone | --email | --address | --hours | --url
    hours      div; hours__title, hours__times
    do-dont    div; do-dont__title, do-dont__half with --do | --dont, do-dont__heading, do-dont__list
    expander   details; expander__title (summary), expander__body
    figure     figure; figure__caption, figure__licence
    document   p; document__link
    links      div; links__title, links__list
    slot       div
    group      div

A text block has no element of its own: h2, h3, h4, p, ul, ol, a, strong, em stand bare.
"""

from .registry import BLOCK_TYPES, BlockType, render_block
from .sanitise import is_blank, is_safe_url, sanitise_rich
from .texts import block_facts, block_texts, map_texts

__all__ = [
    "BLOCK_TYPES",
    "BlockType",
    "block_facts",
    "block_texts",
    "is_blank",
    "is_safe_url",
    "map_texts",
    "render_block",
    "sanitise_rich",
]
