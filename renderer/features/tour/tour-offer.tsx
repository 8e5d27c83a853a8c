import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import { firstScreenOf } from '#renderer/stores/app-store.ts';
import { Button } from '#renderer/ui/button.tsx';

/** Offers the tour on the first screen of the sample round, until it is taken or put away. */
export function TourOffer() {
  const { app, tour } = useDesk();
  const { words } = useWords();
  const isDue = usePart(app.store, ({ app: state, round, screen }) => round?.isSample === true && state?.preferences.tour[round.role] === 'unasked' && screen === firstScreenOf(round.role));
  const isRunning = usePart(tour.store, (data) => data.running !== null);
  if (!isDue || isRunning) return null;
  return (
    <section className="tour-offer" aria-labelledby="tour-offer">
      <div>
        <h2 id="tour-offer">{words.tour.offerTitle}</h2>
        <p>{words.tour.offerText}</p>
      </div>
      <Button onPress={tour.begin}>
        {words.tour.take}
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          tour.decline();
          // The button goes away with the offer; the keyboard goes on at the screen's own tab.
          document.querySelector<HTMLElement>('header [aria-current="page"]')?.focus();
        }}
      >
        {words.tour.later}
      </Button>
    </section>
  );
}
