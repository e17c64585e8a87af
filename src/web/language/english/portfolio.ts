/** Words of the page that shows several organisations side by side. */
export const portfolio = {
  title: 'Organisations',
  intro: 'How each organisation you are a member of stands today. None of them sees anything of another.',
  here: 'You are here',
  open: 'Open',
  openLabel: 'Open {{name}}',
  withheld: 'Your roles there do not let you see how it stands.',
  overdue: 'Overdue',
  nothingOverdue: 'Nothing',
  next: 'Due next',
  certified: 'Certified until',
  notCertified: 'Not certified',
  found: {
    title: 'A further organisation',
    text: 'With records, people and settings of its own. You become its first ISMS manager and can invite others.',
    name: 'Name',
    nameHelp: 'The legal name, as it would stand on a certificate.',
    blank: 'Give it a name.',
    submit: 'Create the organisation',
  },
} as const;
