/* The “Insert fact” button below a rich text field, always in sight. */
(() => {
  const { React } = window;

  const insertText = (getEditorState, onChange, text) => {
    const { EditorState, Modifier } = window.DraftJS;
    const state = getEditorState();
    const content = Modifier.replaceText(state.getCurrentContent(), state.getSelection(), text, state.getCurrentInlineStyle());
    onChange(EditorState.push(state, content, 'insert-characters'));
  };

  const linkSelection = (getEditorState, onChange, key) => {
    const { EditorState, Modifier, RichUtils } = window.DraftJS;
    const state = getEditorState();
    let content = state.getCurrentContent().createEntity('LINK', 'MUTABLE', { url: `ref:fact/${key}` });
    const entity = content.getLastCreatedEntityKey();
    if (state.getSelection().isCollapsed()) {
      content = Modifier.insertText(content, state.getSelection(), key, state.getCurrentInlineStyle(), entity);
      onChange(EditorState.push(state, content, 'insert-characters'));
      return;
    }
    onChange(RichUtils.toggleLink(EditorState.set(state, { currentContent: content }), state.getSelection(), entity));
  };

  const InsertFact = ({ getEditorState, onChange }) => {
    const open = (event) => {
      event.preventDefault();
      window.insertFact.open({
        opener: event.currentTarget,
        onChoose: (text) => insertText(getEditorState, onChange, text),
        onLink: (key) => linkSelection(getEditorState, onChange, key),
      });
    };
    return React.createElement(
      'button',
      { type: 'button', className: 'insert-fact__button button button-small button-secondary', onClick: open },
      'Insert fact',
    );
  };

  window.draftail.registerPlugin({ type: 'insert-fact', meta: InsertFact }, 'controls');
})();
