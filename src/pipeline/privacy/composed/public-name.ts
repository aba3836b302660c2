import type { PublicName } from '@beacon-pulse/contracts/src/public/brands.ts';

/** How a source without a public name is called, by language (ISO 639-1). */
const groupWords: Readonly<Record<string, string>> = {
  ar: 'المجموعة',
  de: 'Gruppe',
  en: 'Group',
  es: 'Grupo',
  fr: 'Groupe',
  hi: 'समूह',
  pt: 'Grupo',
  tr: 'Grup',
};

/** Names a source in public: as an admin has named it for the public, else by its number. Never by its WhatsApp name. */
export function nameSource(
  { publicName, publicNumber }: { readonly publicName: string | null; readonly publicNumber: number },
  language: string,
): PublicName {
  const word = groupWords[language.slice(0, 2).toLowerCase()] ?? groupWords['en']!;
  return (publicName ?? `${word} ${publicNumber}`) as PublicName;
}

/** Names a pillar as an admin has named it: what an admin has given a name may be told by it. */
export function namePillar({ name }: { readonly name: string }): PublicName {
  return name as PublicName;
}
