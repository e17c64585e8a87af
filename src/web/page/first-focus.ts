/** What somebody fills in, so far as it can be reached by the keyboard. */
const field = ['input:not([type="hidden"])', 'textarea', 'select', '[role="combobox"]']
  .map((each) => `${each}:not(:disabled):not([tabindex="-1"])`)
  .join(', ');

/**
 * Where the focus begins in what a dialog holds: where it says so itself, in its first field, or at the button for which it was
 * opened. Undefined while there is none of them.
 */
export function firstFocusIn(content: HTMLElement): HTMLElement | undefined {
  const [own] = content.querySelectorAll<HTMLElement>('[data-autofocus]');
  if (own) return own;
  const fields = [...content.querySelectorAll<HTMLElement>(field)].filter((each) => each.checkVisibility());
  const [first] = fields;
  if (first instanceof HTMLInputElement && first.type === 'radio') {
    const chosen = fields.find(
      (each) => each instanceof HTMLInputElement && each.name === first.name && each.checked,
    );
    return chosen ?? first;
  }
  return first ?? [...content.querySelectorAll<HTMLElement>('button[type="submit"]')][0];
}
