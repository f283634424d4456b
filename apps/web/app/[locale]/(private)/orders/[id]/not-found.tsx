import { OrderMissing } from '@/features/orders/order-missing';

export default function OrderNotFound() {
  return <OrderMissing />;
}
