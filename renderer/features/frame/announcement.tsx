import { useDesk, usePart } from '#renderer/stores/desk-context.tsx';

/**
 * Stands on the page from the start: a region that comes with its words is not heard. The mark keeps it in hearing while a
 * dialog hides everything around itself.
 */
export function Announcement() {
  const { announcer } = useDesk();
  const { text, count } = usePart(announcer.store, (data) => data);
  return (
    <div className="sr-only" role="log" data-live-announcer="true">
      <p key={count}>{text}</p>
    </div>
  );
}
