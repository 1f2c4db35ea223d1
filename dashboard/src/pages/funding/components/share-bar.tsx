import { useWords } from '../../../words/use-words';
import classes from './share-bar.module.css';

interface Part {
  readonly key: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly name: string;
}

/** The parts of a whole, side by side. The table under it says the same in figures. */
export function ShareBar({ label, parts }: { label: string; parts: readonly Part[] }) {
  const { percent } = useWords();
  return (
    <div
      role="img"
      aria-label={`${label}: ${parts.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')}`}
      className={classes.bar}
    >
      {parts.map(({ key, share, name }) => (
        <div key={key} className={classes.part} style={{ inlineSize: `${share * 100}%` }} title={name}>
          {percent(share)}
        </div>
      ))}
    </div>
  );
}
