import { Button } from './button.tsx';

type ProgressProps = {
  /** What is being done, in words: "Đang kiểm tra goi-ho-so.zip". */
  readonly text: string;
  /** Parts done and in all; a total of 0 means that it is not known yet. */
  readonly done: number;
  readonly total: number;
  readonly stopLabel: string;
  readonly onStop: () => void;
};

/** A long piece of work that can be stopped. */
export function Progress({ text, done, total, stopLabel, onStop }: ProgressProps) {
  const percent = total === 0 ? 0 : Math.min(100, Math.round((done * 100) / total));
  return (
    <div className="progress">
      <div className="progress-line">
        <span className="clip" aria-live="polite">
          {text}
        </span>
        <Button onPress={onStop}>{stopLabel}</Button>
      </div>
      <span className="meter" role="progressbar" aria-label={text} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <span style={{ width: `${percent}%` }} />
      </span>
    </div>
  );
}
