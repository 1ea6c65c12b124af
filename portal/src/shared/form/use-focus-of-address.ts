import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Puts the focus on the field that the address names, as after a link to it from another page. */
export function useFocusOfAddress(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash) document.getElementById(hash)?.focus();
  }, [hash]);
}
