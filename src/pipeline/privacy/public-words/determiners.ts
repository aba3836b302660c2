import { foldText } from '../../../core/text/fold-text.ts';

/**
 * Articles and other words that stand before common nouns and hardly ever before names. Where people say *der Marco* or *o João*, the
 * definite article is left out.
 */
export const determiners: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    'the a an this that these those our your my his her their its some any each every no another which',
  ),
  de: wordSet(
    'ein eine einen einem einer eines kein keine keinen keinem unser unsere unseren unserem unserer mein meine meinen meinem dein deine ' +
      'deinen deinem euer eure euren eurem ihr ihre ihren ihrem dieser diese dieses diesen diesem jeder jede jedes jeden jedem welche ' +
      'welcher welches welchen viele alle mehrere im am zum zur ins beim vom ans das den dem des neue neuen neuer neues alte alten alter ' +
      'altes',
  ),
  es: wordSet(
    'un una unos unas los las este esta estos estas ese esa esos esas nuestro nuestra nuestros nuestras cada algún alguna ningún otra otro',
  ),
  pt: wordSet(
    'um uma uns umas os as este esta estes estas esse essa esses essas nosso nossa nossos nossas cada algum alguma nenhum outra outro',
  ),
  fr: wordSet(
    'le la les un une des du au aux ce cet cette ces notre nos votre vos mon ma mes ton ta tes son sa ses leur leurs chaque quelque',
  ),
  it: wordSet(
    'un uno una i gli le questo questa questi queste quel quella nostro nostra nostri nostre ogni qualche',
  ),
  nl: wordSet('een het deze dit dat die onze ons elke elk geen'),
  tr: wordSet('bir bu şu her bizim hangi bazı birkaç'),
};

/** Articles that people also put before first names, and hardly ever before family names: *la María*, *o João*. */
export const articles: Readonly<Record<string, ReadonlySet<string>>> = {
  es: wordSet('el la del al'),
  pt: wordSet('o a do da no na ao à pelo pela'),
  it: wordSet('il lo la del della dello al alla nel nella dal dalla'),
};

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(foldText));
}
