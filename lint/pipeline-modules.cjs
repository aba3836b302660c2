/**
 * The modules of src/pipeline and what each may import, besides itself: the data flow of the product, from the bytes of
 * an upload to what is published. Lower modules stand first; a module that is missing here fails the check.
 */
module.exports.pipelineModules = {
  engine: [],
  whatsapp: [],
  uploads: [],
  zip: ['uploads'],
  privacy: [],
  segments: ['whatsapp'],
  people: ['engine', 'segments'],
  annotate: ['people', 'segments'],
  figures: ['people', 'privacy', 'segments', 'whatsapp'],
  terms: ['engine', 'people', 'annotate', 'privacy', 'segments'],
  digests: ['engine', 'people', 'annotate', 'figures', 'terms', 'privacy', 'segments'],
  summaries: ['engine', 'people', 'annotate', 'figures', 'terms', 'digests', 'privacy', 'segments'],
  retention: [
    'engine',
    'people',
    'annotate',
    'figures',
    'terms',
    'digests',
    'summaries',
    'privacy',
    'segments',
    'media',
  ],
  concepts: ['engine', 'terms', 'privacy'],
  publishing: ['engine', 'figures', 'terms', 'concepts', 'privacy'],
  inside: ['people', 'figures', 'digests', 'summaries', 'privacy', 'publishing', 'segments'],
  media: ['zip'],
  ingest: ['uploads', 'zip', 'whatsapp', 'segments', 'people', 'media'],
  analysis: ['media', 'privacy'],
  orphans: ['media', 'segments'],
  backup: [],
};
