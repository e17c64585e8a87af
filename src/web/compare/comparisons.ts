/** What can be compared between the editions: the view that compares, and the page that its sides link to. */
export const comparisons = {
  requirements: { view: 'counterparts', page: 'requirement', about: 'requirement' },
  controls: { view: 'control-counterparts', page: 'control', about: 'control' },
} as const;

export type Compared = keyof typeof comparisons;
