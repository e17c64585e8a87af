/** Words of My work, which shows what waits for a person. */
export const mine = {
  title: 'My work',
  read: { title: 'Read and acknowledge', empty: 'Nothing waits to be read or completed.' },
  do: {
    title: 'Do',
    empty: 'Nothing is due from you in the next 90 days.',
    held: 'What waits for your decision is shown here once the time said above is over.',
  },
  mend: 'Put right',
  unassigned: 'assigned to nobody',
  enter: 'Enter “{{field}}”',
  hindered: '“{{act}}” is not possible yet: {{obstacle}}',
  report: {
    title: 'Report',
    intro: 'Something looks wrong, or could be better. Say so; what it is worth is for others to judge.',
    sent: 'Reported as {{code}}.',
    former: 'What you reported',
  },
  mail: {
    both: 'The next digest by mail goes out on {{day}}, from {{time}} on; what is newly asked of you comes at once.',
    digest: 'The next digest by mail goes out on {{day}}, from {{time}} on.',
    prompt: 'What is newly asked of you comes by mail as well.',
    none: 'Nobody is told of this by mail.',
    failed: 'The last mail to you could not be delivered.',
    choose: 'Choose which mails you get',
    settle: 'Settle that',
  },
} as const;
