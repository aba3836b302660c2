import { dayOfDays, daysOfDay } from '../../src/core/time.ts';
import { buildSampleCommunity } from '../sample/build-community.ts';
import { createPhone } from '../sample/phone.ts';
import type { PhoneStyleId } from '../sample/phone-styles.ts';
import { renderExport } from '../sample/render-export.ts';
import type { SampleCommunity, SampleLanguage } from '../sample/sample-message.ts';

/** One invented export, ready to upload. */
export type SampleFile = {
  readonly source: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const seed = 7;
const androids: Readonly<Record<SampleLanguage, PhoneStyleId>> = {
  en: 'android-en-gb',
  de: 'android-de-24h',
  es: 'android-es-24h',
};
const iphones: Readonly<Record<SampleLanguage, PhoneStyleId>> = { en: 'ios-en', de: 'ios-de', es: 'ios-es' };

/**
 * The invented community, and its groups as two phones each would export them: an Android with media for the first
 * two thirds of the time, an iPhone without for the last two thirds. The middle is in both, under other names.
 */
export function renderSample(): {
  readonly community: SampleCommunity;
  readonly files: readonly SampleFile[];
} {
  const community = buildSampleCommunity({ seed });
  const first = daysOfDay(community.firstDay);
  const third = Math.floor((daysOfDay(community.lastDay) - first + 1) / 3);
  const files = community.chats.flatMap(({ name, language, people }, i) => {
    const chat = community.chats[i]!;
    const android = createPhone({ seed, style: androids[language], people });
    const iphone = createPhone({ seed: seed + 1, style: iphones[language], people });
    return [
      renderExport(chat, android, { media: 'attached', toDay: dayOfDays(first + 2 * third - 1) }),
      renderExport(chat, iphone, { media: 'omitted', fromDay: dayOfDays(first + third) }),
    ].map(({ fileName, bytes }) => ({ source: name, name: fileName, bytes }));
  });
  return { community, files };
}
