/**
 * What the environment says of the cluster; the rest is found by KUBECONFIG. A command that is not
 * named skips what needs it.
 */
export const settings = {
  /** Gets the name of an image and brings it to where the cluster's nodes find it. */
  push: process.env.CLUSTER_PUSH,
  /** Gets a node's name and ends that node as a power cut would. */
  crashNode: process.env.CLUSTER_CRASH_NODE,
  /** Gets a node's name and starts it again. */
  startNode: process.env.CLUSTER_START_NODE,
  /** Address that reaches the ingress controller's port 443; by default that of a node. */
  ingress: process.env.CLUSTER_INGRESS,
  ingressClass: process.env.CLUSTER_INGRESS_CLASS ?? 'traefik',
  gatewayClass: process.env.CLUSTER_GATEWAY_CLASS ?? 'traefik',
  /** The port of an https listener that a Gateway of that class can have. */
  gatewayPort: Number(process.env.CLUSTER_GATEWAY_PORT ?? 8443),
  /** Address and port that reach that listener; by default those of the ingress controller. */
  gateway: process.env.CLUSTER_GATEWAY,
  /** Our own address as pods reach it; by default the one that leads to the nodes. */
  outside: process.env.CLUSTER_OUTSIDE,
  /** Tag of images that the cluster has already; without it they are built. */
  imageTag: process.env.CLUSTER_IMAGE_TAG,
} as const;
