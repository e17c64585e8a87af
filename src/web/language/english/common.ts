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
  beyond: {
    confirmed: 'Records leave it open; a person judged it: {{judged}}.',
    overruled: 'Records show: {{computed}}. A person overruled that, with a reason.',
    lapsed: 'A person judged it: {{judged}}. That does not count.',
    capped_one: '{{open}} is open against it. Until that is dealt with, nothing makes it better.',
    capped_other: '{{open}} are open against it. Until they are dealt with, nothing makes it better.',
  },
  fault: {
    title: 'This could not be loaded',
    unreachable: 'The server did not answer. It may be restarting, or the connection to it is down.',
    own: 'Go to what is yours',
    unexpected: 'Something failed in this page. Your records are untouched.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address names nothing that exists, or existed on the day shown.',
    home: 'Go to the board',
  },
} as const;
