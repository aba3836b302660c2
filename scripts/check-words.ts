import { runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';

/** cspell's own message, cut at signs that no path and no word holds. */
const template = '$filename\u00a6$row\u00a6$text\u00a6$message\u00a6$suggestions';

/**
 * Reads names, comments and documents for spelling and for terms that this project does not use (cspell.json).
 * @returns one sentence a fault, with the term to write instead.
 */
export async function findWrongWords(folder?: string): Promise<string[]> {
  const args = ['lint', '--no-progress', '--no-summary', '--no-color', '--no-cache', '--no-must-find-files'];
  const { code, output } = await runCommand('cspell', [...args, '--issue-template', template], folder);
  const faults = output.split('\n').flatMap((line) => {
    const [file, row, text, message, suggestions = ''] = line.split('\u00a6');
    if (row === undefined) return [];
    if (message !== 'Forbidden word')
      return [`${file}:${row}: “${text}” is in no dictionary. Correct it, or add it to lint/words.txt.`];
    const terms = suggestions.replaceAll('*', '').trim();
    return [
      `${file}:${row}: do not write “${text}” here. The standard term is “${terms}” (docs/glossary.md).`,
    ];
  });
  return code === 0 || faults.length > 0 ? faults : [output];
}

async function main(): Promise<number> {
  const faults = await findWrongWords();
  for (const fault of faults) console.log(fault);
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) await runMain(main);
