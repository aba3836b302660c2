import { isAbsolute, relative } from 'node:path';

/** @typedef {{ line: number, column: number }} Position */

/**
 * Names a mutant by its place and by what it puts there, so that two runs know it again.
 * @param {{ fileName: string, location: { start: Position, end: Position }, replacement: string }} mutant
 * @param {string} root the folder of the project
 * @returns {string}
 */
export function keyOfMutant({ fileName, location: { start, end }, replacement }, root) {
  const file = isAbsolute(fileName) ? relative(root, fileName) : fileName;
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${replacement}`;
}
