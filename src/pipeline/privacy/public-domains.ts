import type { PublicDomain } from '@beacon-pulse/contracts/src/public/brands.ts';

/**
 * Sites that anyone knows, by registered domain: a link to one says nothing about who sent it. Any other domain may be a family's, a
 * club's or a person's own, and stays inside, however many people link to it.
 */
const wellKnown: ReadonlySet<string> = new Set(
  `
  google.com youtube.com youtu.be wikipedia.org wikimedia.org wiktionary.org openstreetmap.org osm.org goo.gl
  facebook.com fb.watch instagram.com whatsapp.com wa.me t.me telegram.org signal.org x.com twitter.com t.co threads.net tiktok.com
  reddit.com linkedin.com pinterest.com snapchat.com tumblr.com discord.com discord.gg mastodon.social bsky.app quora.com
  spotify.com soundcloud.com bandcamp.com deezer.com vimeo.com dailymotion.com twitch.tv netflix.com imdb.com
  amazon.com amazon.de amazon.co.uk amazon.es amazon.fr amazon.it amazon.in amazon.com.br amazon.com.tr ebay.com ebay.de ebay.co.uk
  etsy.com aliexpress.com ikea.com decathlon.com leroymerlin.fr obi.de hornbach.de kleinanzeigen.de leboncoin.fr wallapop.com
  mercadolivre.com.br mercadolibre.com olx.com.br sahibinden.com hepsiburada.com trendyol.com flipkart.com gumtree.com
  apple.com microsoft.com live.com office.com github.com gitlab.com stackoverflow.com mozilla.org zoom.us dropbox.com wetransfer.com
  doodle.com eventbrite.com meetup.com canva.com notion.so trello.com slack.com
  bbc.co.uk bbc.com theguardian.com nytimes.com washingtonpost.com cnn.com reuters.com apnews.com ft.com economist.com
  spiegel.de zeit.de faz.net sueddeutsche.de taz.de tagesschau.de ard.de zdf.de orf.at derstandard.at srf.ch nzz.ch
  elpais.com elmundo.es rtve.es lavanguardia.com eldiario.es abc.es clarin.com lanacion.com.ar
  publico.pt rtp.pt expresso.pt globo.com uol.com.br folha.uol.com.br
  lemonde.fr lefigaro.fr liberation.fr franceinfo.fr francetvinfo.fr radiofrance.fr ouest-france.fr
  corriere.it repubblica.it ansa.it rai.it hurriyet.com.tr milliyet.com.tr trthaber.com
  aljazeera.com aljazeera.net alarabiya.net bbcarabic.com ndtv.com indiatimes.com thehindu.com hindustantimes.com aajtak.in
  booking.com airbnb.com tripadvisor.com bahn.de sncf-connect.com renfe.com trenitalia.com nationalrail.co.uk tfl.gov.uk
  who.int un.org europa.eu nasa.gov
  `
    .trim()
    .split(/\s+/),
);

/** Finds the public name of a registered domain. @returns null where not everyone knows the site */
export function findPublicDomain(domain: string): PublicDomain | null {
  const folded = domain.toLowerCase();
  return wellKnown.has(folded) ? (folded as PublicDomain) : null;
}
