import { VisuallyHidden } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

// Milliseconds, after which the new page has set its title.
const pause = 400;

/** Announces the title of a page that was opened, as a browser does for a new document. */
export function PageAnnouncer() {
  const router = useRouter();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = router.subscribe('onResolved', ({ pathChanged }) => {
      clearTimeout(timer);
      if (pathChanged) timer = setTimeout(() => setSaid(document.title), pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}
