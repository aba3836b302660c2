import type { MinuteState } from '../format/segment.ts';
import { listMinute } from './list-minute.ts';
import { orderPlainTexts } from './order-plain-texts.ts';

/** Lists the texts of the messages of a minute that are nothing else, in their order. */
export function listTexts(minute: number, state: MinuteState): string[] {
  const plain = orderPlainTexts(state);
  if (plain !== null) return plain.map(({ text }) => text);
  return listMinute(minute, state)
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text);
}
