import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';

/** Milliseconds as an address has them: `at=61500`. */
function momentIn(search: string): number | null {
  const at = new URLSearchParams(search).get('at');
  return at !== null && /^\d{1,12}$/.test(at) ? Number(at) : null;
}

/**
 * Which recording an address means, and which moment of it. A link that was followed has the moment
 * in the window's address, one that was typed or opened anew within the hash.
 * @param address what follows `/recordings/`
 */
export function useMoment(address: string): { id: string; asked: { atMs: number } | null } {
  const [id = '', inHash = ''] = address.split('?');
  const search = useSearch();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(() => {
    const atMs = momentIn(inHash) ?? momentIn(search);
    return atMs === null ? null : { atMs };
  });
  useEffect(() => {
    const atMs = momentIn(search);
    if (atMs === null) return;
    setAsked({ atMs });
    // Taken, and taken out: it must not be met again by another view.
    navigate(`/recordings/${id}?`, { replace: true });
  }, [search, id, navigate]);
  return { id, asked };
}
