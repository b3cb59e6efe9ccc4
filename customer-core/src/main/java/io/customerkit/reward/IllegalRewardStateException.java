package io.customerkit.reward;

import io.customerkit.error.CustomerKitException;

/** The reward's state does not allow the step, now or ever. Nothing was stored. */
public final class IllegalRewardStateException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final RewardId reward;
    private final RewardStatus current;
    private final RewardStatus requested;

    public IllegalRewardStateException(RewardId reward, RewardStatus current, RewardStatus requested) {
        super("reward.state.illegal", "Reward " + reward + " is " + current + " and cannot become " + requested);
        this.reward = reward;
        this.current = current;
        this.requested = requested;
    }

    public RewardId reward() {
        return reward;
    }

    /** The state that the reward has. */
    public RewardStatus current() {
        return current;
    }

    /** The state that the request would have led to. */
    public RewardStatus requested() {
        return requested;
    }
}
