// Starts GraphQL Playground on the gateway that served this page.

// Relative to the page, so that a proxy may serve the gateway under a path of its own.
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
 * Playground keeps its tabs and settings under this name. It lets those that it is given replace them, so it is given
 * ours on the first visit alone.
 */
const isFirstVisit = () => window.localStorage.getItem('graphql-playground') === null;

const firstVisit = async () => {
  const response = await window.fetch(new URL('explorer/tabs.json', document.baseURI));
  const tabs = await response.json();
  const shown = { variableEditorOpen: true, queryVariablesActive: true };
  return { settings, tabs: tabs.map((tab) => ({ ...tab, ...shown, endpoint })) };
};

/**
 * Playground takes its box of suggestions away on an event that browsers have dropped (DOMNodeRemoved), and leaves its
 * frame behind: this takes it away when the suggestions are gone.
 */
const removeEmptyBoxes = () => {
  for (const box of document.querySelectorAll('.CodeMirror-hints-wrapper')) {
    if (!box.querySelector('.CodeMirror-hints')) box.remove();
  }
};
new window.MutationObserver(removeEmptyBoxes).observe(document.body, { childList: true, subtree: true });

/**
 * Playground learns the types of a tab's variables when its query is edited, and marks them as wrong until then: this
 * has it learn them when the tab is shown. Its store and the tab that is shown are the globals `s` and `session`.
 */
const learnVariables = () => {
  let learnt;
  const learn = () => {
    const { id } = window.session();
    if (id === learnt) return;
    learnt = id;
    window.s.dispatch({ type: 'GET_QUERY_FACTS' });
  };
  window.s.subscribe(learn);
  learn();
};

const start = async () => {
  const options = isFirstVisit() ? await firstVisit() : {};
  const root = document.getElementById('root');
  window.GraphQLPlayground.init(root, { endpoint, fixedEndpoint: true, ...options });
  learnVariables();
};
void start();
