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
  return (
    <div className="progress">
      <div className="progress-line">
        <span className="clip">{text}</span>
        <Button onPress={onStop}>{stopLabel}</Button>
      </div>
      {/* Without a value it is a work of unknown length: said as such, and drawn as such. */}
      <progress className="meter" aria-label={text} {...(total === 0 ? {} : { max: total, value: Math.min(done, total) })} />
    </div>
  );
}
