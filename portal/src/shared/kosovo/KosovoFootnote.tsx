import { Trans } from '@lingui/react/macro';
import classes from './kosovo.module.css';

/** The footnote that the designation of Kosovo carries wherever figures are reported. */
export function KosovoFootnote() {
  return (
    <p className={classes.footnote}>
      <Trans>
        * This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ
        Opinion on the Kosovo declaration of independence.
      </Trans>
    </p>
  );
}
