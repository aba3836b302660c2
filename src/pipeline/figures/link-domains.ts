const link = /(?:https?:\/\/|www\.)([^\s<>"/?#\\]+)/giu;
const maxLinks = 50;

/** Domains of the links in a text, one for each link, lower case and without `www.`; addresses in numbers are left out. */
export function linkDomains(text: string): string[] {
  if (!text.includes('.')) return [];
  const domains: string[] = [];
  for (const match of text.matchAll(link)) {
    if (domains.length >= maxLinks) break;
    const authority = match[1]!;
    const host = authority
      .slice(authority.lastIndexOf('@') + 1)
      .replace(/:\d*$/, '')
      .replace(/[.,;:!?)\]]+$/, '')
      .toLowerCase()
      .replace(/^www\./, '');
    if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:xn--[a-z0-9-]+|\p{L}{2,})$/u.test(host)) domains.push(host);
  }
  return domains;
}
