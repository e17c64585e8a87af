/** Words of the dialog in which a decision is taken. */
export const decision = {
  binds: 'Version {{version}}. The decision binds these values; when one of them changes, it is void.',
  version: 'Version {{version}}',
  consequence: 'What follows',
  preview: 'What it would come to: {{view}}',
  first: 'Nothing has been decided on it before.',
  unchanged: 'Nothing that matters has changed since “{{act}}” of {{on}} ({{who}}).',
  changed: 'Changed since “{{act}}” of {{on}} ({{who}})',
} as const;
