/** Words of the page that compares the editions. */
export const compare = {
  title: 'What 2022 changed',
  what: 'What is compared',
  of: { requirements: 'Requirements', controls: 'Annex A' },
  in: 'ISO/IEC 27001:{{edition}}',
  relation: 'From 2013 to 2022',
  glance: 'Changes at a glance',
  stands: '{{met}} of {{count}} {{word, inline}}',
  show: {
    all: 'in all',
    differences_one: 'differs',
    differences_other: 'differ',
    apart_one: 'stands otherwise than in 2013',
    apart_other: 'stand otherwise than in 2013',
  },
  nothing: 'Nothing is of this kind.',
  notAsked: 'Not asked',
  notAskedAnyMore: 'Not asked any more',
  all: 'Compare the editions',
} as const;
