/** What is compared between the editions: the view that does it, and whose page its sides open. */
export const comparisons = {
  requirements: { view: 'counterparts', page: 'requirement', about: 'requirement' },
  controls: { view: 'control-counterparts', page: 'control', about: 'control' },
} as const;

export type Compared = keyof typeof comparisons;
