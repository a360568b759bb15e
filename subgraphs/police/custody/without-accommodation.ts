import type { LaResponse } from '../../shared/codes/custody-accommodation.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { AccommodationRequest } from './accommodation-request.js';
import type { CustodyRecord } from './custody-record.js';

type Asked = Pick<AccommodationRequest, 'id' | 'toLocalAuthority'>;

/** Tells whoever was asked for the bed, or would have been, that the child stays without one. */
export const announceWithoutAccommodation = (
  { id: key, childId, area, lacStatus }: CustodyRecord,
  { response, request }: { readonly response: LaResponse; readonly request: Asked | null },
  work: CommandWork,
): void => {
  work.announce({
    topic: 'onDetentionWithoutAccommodation',
    key,
    payload: {
      childIds: [childId],
      localAuthority: request?.toLocalAuthority ?? area,
      accommodationRequestId: request?.id ?? null,
      response,
      lacStatus,
    },
  });
};

/**
 * The certificate says that the child stayed (PACE s38(7)). Told where no answer is on record: a refusal
 * was told when it was recorded.
 */
export const announceUnanswered = async (
  custody: CustodyRecord,
  work: CommandWork,
): Promise<void> => {
  const requests = await work.manager.find(AccommodationRequest, {
    where: { custodyRecordId: custody.id },
    order: { requestedAt: 'desc', id: 'desc' },
  });
  if (requests.some(({ response }) => response !== null)) return;
  const [request = null] = requests;
  const response = request ? 'NO_REPLY' : 'NOT_APPROACHED';
  announceWithoutAccommodation(custody, { response, request }, work);
};
