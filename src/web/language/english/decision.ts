/** Words of the dialog in which a decision is taken. */
export const decision = {
  version: 'Version {{version}}, as it stands now',
  several: '{{act}}: {{count}} records',
  empty: 'Left empty: {{fields}}.',
  consequence: 'What follows',
  preview: 'Preview: {{view}}',
  unchanged: 'Nothing that matters has changed since “{{act}}” of {{on}} ({{who}}).',
  changed: 'Changed since “{{act}}” of {{on}} ({{who}})',
} as const;
