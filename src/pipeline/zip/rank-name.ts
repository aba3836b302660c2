import { baseName } from './clean-name.ts';

// The app's name as the localised file names write it, beside Latin script.
const appName = /whats\s?app|واتساب|واتس\s?اب|וואטסאפ|ווטסאפ|व्हाट्सएप|व्हाट्सऐप/i;
/** Attachments of an iOS export begin with their number: a shared export of another chat is told by it. */
const attachmentNumber = /^\d{8}-/;

/**
 * How much a file name looks like a transcript's: 2 as the app names it (`_chat.txt`, `WhatsApp Chat with
 * Ada.txt` and its translations), 1 for another `.txt`, 0 otherwise. Names order and break ties; content decides.
 */
export function rankName(name: string): 0 | 1 | 2 {
  const base = baseName(name);
  if (attachmentNumber.test(base)) return base.toLowerCase().endsWith('.txt') ? 1 : 0;
  if (/^_chat(\.txt)?$/i.test(base) || (appName.test(base) && !hasOtherExtension(base))) return 2;
  return base.toLowerCase().endsWith('.txt') ? 1 : 0;
}

/** Whether an entry may be a transcript by its kind of name: `.txt` or no extension. */
export function isTextName(name: string): boolean {
  return !isSystemFile(name) && !hasOtherExtension(baseName(name));
}

/** What macOS leaves in archives beside the files themselves. */
export function isSystemFile(name: string): boolean {
  const base = baseName(name);
  return base.startsWith('._') || base === '.DS_Store' || name.split('/').includes('__MACOSX');
}

function hasOtherExtension(base: string): boolean {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(base)?.[1];
  return extension !== undefined && extension.toLowerCase() !== 'txt';
}
