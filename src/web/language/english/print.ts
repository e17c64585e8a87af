/** Words of printed pages. */
export const print = {
  print: 'Print',
  preparing: 'Everything that is to be printed is being fetched.',
  asOf: 'As of {{day}}',
  printed: 'printed {{at}}',
  search: 'Search: {{words}}',
  part: 'Only {{here}} of {{total}} rows are printed here. Print again with Print on the page, which fetches all of them first.',
} as const;
