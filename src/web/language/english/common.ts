/** Words that several screens use. */
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
  veiled: {
    record: 'Closed to you for now',
    computed: 'Closed to you for now',
    why_one:
      'This rests on records among which one is kept from you: {{codes}}. You are asked for your own view of it, and are not to be led by that of others. Once you have given it, this opens.',
    why_other:
      'This rests on records among which some are kept from you: {{codes}}. You are asked for your own view of them, and are not to be led by that of others. Once you have given it, this opens.',
    way: 'Go to {{by}}, which asks you about {{code}}',
    while:
      'While you are asked for your own view of a record, that record, the board and whatever else could tell of it are closed to you. They open once you have given it.',
    leftOut_one: '{{codes}} is left out until you have given your own view of it:',
    leftOut_other: '{{codes}} are left out until you have given your own view of them:',
  },
  notFound: {
    page: {
      title: 'There is no such page',
      text: 'Nothing is kept under this address. It may be mistyped, or written down before something was renamed.',
    },
    record: {
      title: 'There is no such record',
      text: 'Nothing under this address is on record, or was on the day shown, or you may not read it.',
    },
    find: 'Search',
    mine: 'Go to My work',
    board: 'Go to the board',
    home: 'Go to the first page',
  },
} as const;
