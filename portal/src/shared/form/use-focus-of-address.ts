import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Puts the focus on what the address names, as after a link to it from another page; once it is there. */
export function useFocusOfAddress(isThere = true): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash && isThere) document.getElementById(hash)?.focus();
  }, [hash, isThere]);
}
