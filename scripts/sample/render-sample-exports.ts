import { buildSampleCommunity } from './build-community.ts';
import { createPhone } from './phone.ts';
import type { PhoneStyleId } from './phone-styles.ts';
import { type ExportOptions, type RenderedExport, renderExport } from './render-export.ts';
import type { SampleCommunity, SampleLanguage } from './sample-message.ts';

export type SampleExport = {
  /** Slug of the source it belongs to. */
  readonly source: string;
  /** `<source>/<number>-<style>/<file name>`. */
  readonly path: string;
  /** Last local day in the export. */
  readonly lastDay: string;
  readonly rendered: RenderedExport;
};

type Plan = { language: SampleLanguage; style: PhoneStyleId; owner: number; saved: number } & ExportOptions;

/** Who exported what. The English and the German group were exported from two phones, with weeks in common. */
const plans: readonly Plan[] = [
  { language: 'en', style: 'android-en-12h', owner: 1, saved: 0.55, media: 'attached', toDay: '2026-10-18' },
  {
    language: 'en',
    style: 'ios-en',
    owner: 3,
    saved: 0.8,
    media: 'attached',
    fromDay: '2026-09-21',
    toDay: '2026-11-15',
  },
  { language: 'de', style: 'android-de-24h', owner: 0, saved: 0.6, media: 'attached', toDay: '2026-11-15' },
  {
    language: 'de',
    style: 'ios-de',
    owner: 2,
    saved: 0.7,
    media: 'omitted',
    fromDay: '2026-10-12',
    toDay: '2026-11-15',
  },
  { language: 'es', style: 'android-es-12h', owner: 0, saved: 0.7, media: 'attached', toDay: '2026-11-15' },
];

/** The exports of the sample community, in the order a person would upload them, with the truth behind them. */
export function renderSampleExports(seed: number): {
  community: SampleCommunity;
  exports: readonly SampleExport[];
} {
  const community = buildSampleCommunity({ seed });
  const exports = plans.map((plan, i): SampleExport => {
    const { language, style, owner, saved, ...options } = plan;
    const chat = community.chats.find((candidate) => candidate.language === language)!;
    const phone = createPhone({
      seed: seed * 31 + i,
      style,
      people: chat.people,
      owner: chat.people[owner]!.id,
      saved,
    });
    const rendered = renderExport(chat, phone, options);
    const path = `${chat.slug}/${i + 1}-${style}/${rendered.fileName}`;
    return { source: chat.slug, path, lastDay: plan.toDay ?? community.lastDay, rendered };
  });
  return { community, exports };
}
