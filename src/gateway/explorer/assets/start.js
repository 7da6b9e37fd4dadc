// Starts GraphQL Playground on the gateway that served this page.

// Relative to the page, because a proxy may serve the gateway under another path.
const endpoint = new URL('graphql', document.baseURI).href;

const settings = {
  'editor.theme': 'dark',
  'editor.reuseHeaders': true,
  'request.credentials': 'same-origin',
  'schema.disableComments': false,
  'schema.polling.enable': false,
  'tracing.hideTracingResponse': true,
  'tracing.tracingSupported': false,
};

/**
 * Playground stores its tabs and settings under this key. Tabs passed to it replace the stored ones, so ours are passed on the
 * first visit only.
 */
const isFirstVisit = () => window.localStorage.getItem('graphql-playground') === null;

const firstVisit = async () => {
  const response = await window.fetch(new URL('explorer/tabs.json', document.baseURI));
  const tabs = await response.json();
  const shown = { variableEditorOpen: true, queryVariablesActive: true };
  return { settings, tabs: tabs.map((tab) => ({ ...tab, ...shown, endpoint })) };
};

/**
 * Playground removes the box around its suggestions on an event that browsers no longer fire (DOMNodeRemoved), so an empty box
 * would stay. This removes it.
 */
const removeEmptyBoxes = () => {
  for (const box of document.querySelectorAll('.CodeMirror-hints-wrapper')) {
    if (!box.querySelector('.CodeMirror-hints')) box.remove();
  }
};
new window.MutationObserver(removeEmptyBoxes).observe(document.body, { childList: true, subtree: true });

/**
 * Playground reads the types of a tab's variables only when its query is edited, and marks the variables as wrong until then.
 * This makes it read them when a tab is shown. `s` and `session` are Playground's globals for its store and the current tab.
 */
const readVariableTypes = () => {
  let currentTab;
  const read = () => {
    const { id } = window.session();
    if (id === currentTab) return;
    currentTab = id;
    window.s.dispatch({ type: 'GET_QUERY_FACTS' });
  };
  window.s.subscribe(read);
  read();
};

const start = async () => {
  const options = isFirstVisit() ? await firstVisit() : {};
  const root = document.getElementById('root');
  window.GraphQLPlayground.init(root, { endpoint, fixedEndpoint: true, ...options });
  readVariableTypes();
};
void start();
