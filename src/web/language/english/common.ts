/** Words that more than one screen says. */
export const common = {
  product: 'Plumbline',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  more: 'Show more',
  none: 'None',
  verdict: {
    met: 'Met',
    'partly met': 'Partly met',
    'not met': 'Not met',
    'no data': 'No data',
    'needs a person': 'Needs a person',
    'not applicable': 'Not applicable',
  },
  fault: {
    title: 'This could not be loaded',
    unreachable: 'The server did not answer. It may be restarting, or the connection to it is down.',
    unexpected: 'Something failed in this page. Your records are untouched.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address names nothing that exists, or existed on the day shown.',
    home: 'Go to the board',
  },
} as const;
