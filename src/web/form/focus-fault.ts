import { inputId } from './control-props.ts';

/** Takes the person to a fault: its own control, or the nearest one around it. */
export function focusFault(path: string): void {
  requestAnimationFrame(() => {
    for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
      const element = document.getElementById(inputId(at));
      if (!element) continue;
      element.focus();
      element.scrollIntoView({ block: 'center' });
      return;
    }
  });
}
