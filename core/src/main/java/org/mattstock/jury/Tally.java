package org.mattstock.jury;
import java.util.List;
import org.mattstock.data.Unit;
public record Tally(List<Outcome.Nominee> nominees) {
    public Outcome.Decision decide() { return new Outcome.NotDecided(Outcome.Obstacle.NO_BALLOTS, ""); }
    public List<Unit> runoff() { return List.of(); }
    public String hash() { return "0123456789abcdef".repeat(4); }
}
