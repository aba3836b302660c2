/** What `.meta()` of a procedure says to readers of the API; `npm run check` compares it with the committed document. */
const documentFields = ['summary', 'description', 'tags', 'operationId', 'example', 'errorResponses'];

/** The callees whose first argument is only a name in a log or in the list of slow statements. */
const naming = /^(info|warn|error|all|first|run)$/;
const named = /(^|\.)(log|db|\w*Db)$/;

/**
 * Where a callee stands, as `log.info` or `services.log.info`.
 * @param {any} node
 * @returns {string}
 */
function pathOf(node) {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'MemberExpression') return `${pathOf(node.object)}.${pathOf(node.property)}`;
  return '';
}

/** @param {any} node @param {any} parent @returns {boolean} */
function isErrorSentence(node, parent) {
  if (parent.type !== 'NewExpression' || !/Error$/.test(parent.callee?.name ?? '')) return false;
  return parent.arguments.indexOf(node) === (parent.callee.name === 'PulseError' ? 1 : 0);
}

/** @param {any} node @param {any} parent @returns {boolean} */
function isNameForLogs(node, parent) {
  if (parent.type === 'ObjectProperty') {
    const names = parent.value === node && node.type === 'StringLiteral' && parent.key.name === 'name';
    return names && /^[a-z_]+\.[a-z_0-9]+$/.test(node.value);
  }
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
  const { object, property } = parent.callee;
  const path = pathOf(object);
  if (!named.test(path) || !naming.test(property.name)) return false;
  return parent.arguments[0] === node || /(^|\.)log$/.test(path);
}

/** @param {any} node @param {any} parent @returns {boolean} */
const isDocumentText = (node, parent) =>
  parent.type === 'ObjectProperty' && parent.value === node && documentFields.includes(parent.key.name);

/** @param {any} node @param {any} parent @returns {boolean} */
const isDescription = (node, parent) =>
  parent.type === 'CallExpression' &&
  parent.arguments[0] === node &&
  /^(describe|meta)$/.test(parent.callee?.property?.name ?? '') &&
  node.type !== 'ObjectExpression';

/**
 * A plugin of Stryker: leaves alone what people read and no code decides by. A test that repeats a sentence word for word
 * says nothing about what the code does. Left out are the sentences of errors (their codes are not), what a log entry says
 * (that it is written is not), the names of statements, and the descriptions of the API.
 * @param {{ node: any, parentPath?: { node: any } | null }} path of Babel
 * @returns {string | undefined} why it is left alone
 */
function shouldIgnore({ node, parentPath }) {
  const parent = parentPath?.node;
  if (parent === undefined || parent === null) return undefined;
  if (isErrorSentence(node, parent)) return 'the sentence of an error';
  if (isNameForLogs(node, parent)) return 'what a log says, or the name of a statement';
  if (isDocumentText(node, parent) || isDescription(node, parent)) return 'a text of the API document';
  return undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts', value: { shouldIgnore } }];
