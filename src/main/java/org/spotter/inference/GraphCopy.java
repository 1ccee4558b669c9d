package org.spotter.inference;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/// Changed copies of an ONNX file, for looking inside; the file itself stays as it is.
///
/// Only what is changed is taken apart, everything else is copied byte by byte.
final class GraphCopy {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_OUTPUT = 12;
  private static final int NODE_NAME = 3;

  /// How a layer is called in a copy that [#numbered] made, before its place among the nodes.
  static final String LAYER = "layer:";

  private GraphCopy() {}

  private interface Edit {
    void graph(ProtoReader in, ProtoWriter out);
  }

  /// A copy whose layers are called by their places, so that each can be told from the others.
  static byte[] numbered(ByteBuffer model) {
    return edited(
        model,
        (in, out) -> {
          for (int place = 0; in.next(); ) {
            if (in.field() == GRAPH_NODE) {
              out.put(GRAPH_NODE, renamed(new ProtoReader(in.message()), LAYER + place++));
            } else {
              out.copy(in.whole());
            }
          }
        });
  }

  /// A copy that gives one more tensor than the model does.
  static byte[] withOutput(ByteBuffer model, String tensor) {
    return edited(
        model,
        (in, out) -> {
          Set<String> given = new HashSet<>();
          while (in.next()) {
            if (in.field() == GRAPH_OUTPUT) {
              ByteBuffer slot = in.message();
              given.add(OnnxParser.slot(new ProtoReader(slot)).name());
              byte[] bytes = new byte[slot.remaining()];
              slot.get(bytes);
              out.put(GRAPH_OUTPUT, bytes);
            } else {
              out.copy(in.whole());
            }
          }
          if (!given.contains(tensor)) {
            out.put(GRAPH_OUTPUT, new ProtoWriter().put(1, tensor).bytes());
          }
        });
  }

  private static byte[] renamed(ProtoReader in, String name) {
    ProtoWriter out = new ProtoWriter().put(NODE_NAME, name);
    while (in.next()) {
      if (in.field() == NODE_NAME) {
        in.skip();
      } else {
        out.copy(in.whole());
      }
    }
    return out.bytes();
  }

  private static byte[] edited(ByteBuffer model, Edit edit) {
    ProtoReader in = new ProtoReader(model);
    ProtoWriter out = new ProtoWriter();
    while (in.next()) {
      if (in.field() == MODEL_GRAPH) {
        ProtoWriter graph = new ProtoWriter();
        edit.graph(new ProtoReader(in.message()), graph);
        out.put(MODEL_GRAPH, graph.bytes());
      } else {
        out.copy(in.whole());
      }
    }
    return out.bytes();
  }
}
